// Wrong arguments of fs: paths, descriptors and callbacks.
const fs=require('fs');
const D='/tmp/fs-path-arguments'; fs.rmSync(D,{recursive:true,force:true}); fs.mkdirSync(D); const F=D+'/f.txt'; fs.writeFileSync(F,'hello world');
const out=[]; let n=0;
const show=(r)=>typeof r==='object'&&r!==null?(Buffer.isBuffer(r)?r:r.constructor&&r.constructor.name):typeof r==='bigint'?'bigint':r;
const t=(name,f)=>{const at=n++;try{const r=f();if(r&&typeof r.then==='function'){out[at]=name+' promise';r.then(v=>{out[at]=[name,'resolved',typeof v].join(' ')},e=>{out[at]=[name,'rejected',e.name,e.code,e.message].join(' ')})}else out[at]=require('util').format(name,show(r))}catch(e){out[at]=[name,e.name,e.code,e.message].join(' ')}};
const odd=[undefined,null,NaN,-1,'x',{}];
const noop=()=>{};
for (const x of odd) {
 for (const f of ['access','exists','readFile','stat','lstat','readdir','readlink','rmdir','unlink','mkdir','truncate','chmod','utimes','open','rm','mkdtemp','appendFile','writeFile']) { if (fs[f+'Sync']===undefined) continue; if (['rm','mkdtemp','mkdir','rmdir','unlink'].includes(f)&&(x==='x'||x===''||Buffer.isBuffer(x)||x===true)) continue; if((f==='appendFile'||f==='writeFile')&&(typeof x==='number'||x==='x'||Buffer.isBuffer(x))) continue; t(f+'Sync',()=>fs[f+'Sync'](x)); }
 for (const f of ['close','fstat','fsync','fdatasync','ftruncate','fchmod','futimes']) { if (typeof x==='number'&&x===500&&0) continue; t(f+'Sync',()=>fs[f+'Sync'](x)); t(f,()=>fs[f](x,noop)); t(f+' cb',()=>fs[f](500,x)); }
 for (const f of ['access','exists','readFile','stat','readdir','readlink','open','truncate','lstat']) { t(f+' cb',()=>fs[f]('nope',x)); t(f,()=>fs[f](x,noop)); }
 for (const f of ['rename','copyFile','link','symlink']) { t(f+'Sync 1',()=>fs[f+'Sync'](x,D+'/nope/q')); t(f+'Sync 2',()=>fs[f+'Sync'](F+'/nope',x)); t(f+' cb',()=>fs[f](F+'/no',F+'/no2',x)); }
 fs.rmSync('x', { force: true });
}
process.on('uncaughtException',()=>{});process.on('exit',()=>{console.log(out.join('\n'))});
setTimeout(()=>{fs.rmSync(D,{recursive:true,force:true})},100);
