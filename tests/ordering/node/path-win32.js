// Windows paths: path.win32
const p=require('path').win32;
for (const x of ['C:\\a\\..\\b\\','C:','C:\\','\\\\srv\\share\\x\\..\\y','a/b/../c','..\\..\\x','\\a','','C:a\\b','.\\x','//srv/share','C:/Users/me/file.tar.gz','file','.bashrc','a\\b.c\\','D:\\x\\y.js']) console.log(JSON.stringify(x),p.normalize(x),'|',p.dirname(x),'|',p.basename(x),'|',p.extname(x),'|',p.isAbsolute(x),'|',JSON.stringify(p.parse(x)));
console.log(p.join('C:\\a','..','b','c.txt'),p.join('a','','b'),p.join(),p.join('\\\\s','h','x'),p.join('/a','/b'),p.join('\\','a'));
console.log(p.resolve('C:\\a','b','..\\c'),p.resolve('C:\\a','D:\\b'),p.resolve('C:\\a','\\b'),p.relative('C:\\a\\b','C:\\a\\d\\e'),p.relative('C:\\a','D:\\b'),p.relative('C:\\A','c:\\a'),p.format({dir:'C:\\x',base:'y.z'}),p.format({root:'C:\\',name:'n',ext:'t'}),p.sep,p.delimiter);
