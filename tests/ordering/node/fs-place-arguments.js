// Wrong arguments of fs: places, lengths and positions of reads and writes, and where streams begin.
const fs=require('fs');
const D='/tmp/fs-place-arguments'; fs.rmSync(D,{recursive:true,force:true}); fs.mkdirSync(D); const F=D+'/f.txt'; fs.writeFileSync(F,'hello world');
const out=[]; let n=0;
const show=(r)=>typeof r==='object'&&r!==null?(Buffer.isBuffer(r)?r:r.constructor&&r.constructor.name):typeof r==='bigint'?'bigint':r;
const t=(name,f)=>{const at=n++;try{const r=f();if(r&&typeof r.then==='function'){out[at]=name+' promise';r.then(v=>{out[at]=[name,'resolved',typeof v].join(' ')},e=>{out[at]=[name,'rejected',e.name,e.code,e.message].join(' ')})}else out[at]=require('util').format(name,show(r))}catch(e){out[at]=[name,e.name,e.code,e.message].join(' ')}};
const odd=[undefined,null,NaN,-1,'x',{}];
const noop=()=>{};
for (const x of odd) {
 const fd=fs.openSync(F,'r+');
 const b=()=>Buffer.alloc(8);
 t('readSync buf',()=>fs.readSync(fd,x)); t('readSync off',()=>fs.readSync(fd,b(),x,1)); t('readSync len',()=>fs.readSync(fd,b(),0,x)); t('readSync pos',()=>fs.readSync(fd,b(),0,1,x)); t('readSync opts',()=>fs.readSync(fd,b(),{offset:x})); t('readSync opts',()=>fs.readSync(fd,b(),{length:x}));t('readSync opts',()=>fs.readSync(fd,b(),{position:x}));
 t('read buf',()=>fs.read(fd,x,noop)); t('read off',()=>fs.read(fd,b(),x,1,0,noop)); t('read len',()=>fs.read(fd,b(),0,x,0,noop)); t('read pos',()=>fs.read(fd,b(),0,1,x,noop)); t('read cb',()=>fs.read(fd,b(),0,1,0,x));
 const g=fs.openSync(D+'/g.txt','w+');
 t('writeSync data',()=>fs.writeSync(g,x)); t('writeSync off',()=>fs.writeSync(g,b(),x)); t('writeSync len',()=>fs.writeSync(g,b(),0,x)); if(!(typeof x==='number'&&x>1e6)&&typeof x!=='bigint') t('writeSync pos',()=>fs.writeSync(g,b(),0,1,x)); if(!(typeof x==='number'&&x>1e6)) t('writeSync str pos',()=>fs.writeSync(g,'abc',x)); t('writeSync enc',()=>fs.writeSync(g,'abcd',0,x)); t('writeSync opts',()=>fs.writeSync(g,b(),{offset:x})); t('writeSync opts',()=>fs.writeSync(g,b(),{length:x}));
 t('write data',()=>fs.write(g,x,noop)); t('write cb',()=>fs.write(g,'x',x)); t('write off',()=>fs.write(g,b(),x,1,0,noop)); t('write len',()=>fs.write(g,b(),0,x,0,noop));
 if(!(typeof x==='number'&&x>1e6)) t('ftruncate len',()=>fs.ftruncateSync(g,x));
 t('truncate len',()=>fs.truncateSync(F+'x',x));
 for (const k of ['start','end','highWaterMark','fd','encoding','flags','mode','autoClose','emitClose']) { t('crs '+k,()=>{const s=fs.createReadStream(F,{[k]:x}); s.on('error',()=>{}); s.destroy(); return 'made'}); t('cws '+k,()=>{const s=fs.createWriteStream(D+'/s',{[k]:x});s.on('error',()=>{}); s.destroy(); return 'made'}) } t('crs',()=>{const s=fs.createReadStream(x); s.on('error',()=>{}); s.destroy(); return 'made'}); t('crs o',()=>{const s=fs.createReadStream(F,x); s.on('error',()=>{}); s.destroy(); return 'made'}); 
 fs.closeSync(fd); fs.closeSync(g); fs.rmSync('x', { force: true });
}
process.on('uncaughtException',()=>{});process.on('exit',()=>{console.log(out.join('\n'))});
setTimeout(()=>{fs.rmSync(D,{recursive:true,force:true})},100);
