// Options and problems of zlib: ranges, dictionaries, members, data that ends early.
const z=require('zlib');
const t=(n,f)=>{try{const r=f();console.log(n,Buffer.isBuffer(r)?(/inf|unz|gun/.test(n)?r.toString():r.toString('hex')):r)}catch(e){console.log(n,e.name,e.code,e.errno,e.message,Object.keys(e).join())}};
const d=Buffer.from('hello hello hello hello '.repeat(4));
const g=z.gzipSync('abc'), h=z.gzipSync('def'), B=(...a)=>Buffer.from(a);
for (const extra of [B(0,0,0),B(1),B(1,2),B(1,2,3,4,5,6,7,8,9,10,11,12),B(0x1f,0x8b,0xff,0xff),Buffer.concat([B(0x1f,0x8b,0xff,0xff),Buffer.alloc(10)]),h.subarray(0,15),h.subarray(0,5)]) { t('gunzip trail',()=>z.gunzipSync(Buffer.concat([g,h,extra]))); t('unzip trail',()=>z.unzipSync(Buffer.concat([g,h,extra]))); t('inflate trail',()=>z.inflateSync(Buffer.concat([z.deflateSync('q'),extra])));}
for (const f of ['gunzip','inflate','inflateRaw','unzip']) for (const x of [Buffer.alloc(0),B(1),B(0x78),B(0x1f),B(0x1f,0x8b),B(1,2,3),Buffer.from('hello world'),g,g.subarray(0,15),z.deflateSync(d),z.deflateSync(d).subarray(0,10),z.deflateRawSync(d),Buffer.alloc(20,255),'x','', new Uint16Array(3)]) { t(f,()=>z[f+'Sync'](x)); t(f+' sync',()=>z[f+'Sync'](x,{finishFlush:2})); }
const bad=Buffer.from(z.gzipSync(d)); bad[bad.length-6]^=1; t('gunzip crc',()=>z.gunzipSync(bad)); const bad2=Buffer.from(z.gzipSync(d)); bad2[bad2.length-1]^=1; t('gunzip len',()=>z.gunzipSync(bad2)); const bad3=Buffer.from(z.deflateSync(d)); bad3[bad3.length-1]^=1; t('inflate adler',()=>z.inflateSync(bad3));
const dict=Buffer.from('hello'); const dd=z.deflateSync(d,{dictionary:dict}); t('deflate dict',()=>dd); t('inflate dict',()=>z.inflateSync(dd,{dictionary:dict})); t('inflate nodict',()=>z.inflateSync(dd)); t('inflate baddict',()=>z.inflateSync(dd,{dictionary:Buffer.from('zz')}));
const rr=z.deflateRawSync(d,{dictionary:dict}); t('rawdict',()=>rr); t('inflateRaw dict',()=>z.inflateRawSync(rr,{dictionary:dict}));
for (const o of [{level:0},{level:1},{level:9},{level:-1},{memLevel:1},{memLevel:9},{strategy:2},{strategy:4},{windowBits:9},{windowBits:8},{windowBits:15},{chunkSize:64},{level:1.5}]) for (const f of ['gzip','deflate','deflateRaw']) t(f+JSON.stringify(o),()=>z[f+'Sync'](d,o));
for (const k of ['level','memLevel','strategy','windowBits','flush','finishFlush','maxOutputLength','dictionary']) for (const v of [NaN,-1,0,8,16,2**53,1.5,'x',null,undefined,Infinity]) { t('gz '+k,()=>typeof z.gzipSync('x',{[k]:v})); t('inflate '+k,()=>typeof z.inflateSync(z.deflateSync('x'),{[k]:v})); }
t('inflate max',()=>z.inflateSync(z.deflateSync(d),{maxOutputLength:10})); t('gzip max',()=>z.gzipSync(d,{maxOutputLength:10})); 
for (const o of [null,5,'x',()=>{},true,[]]) t('opts',()=>z.gzipSync('abc',o));
t('crc',()=>z.crc32('abc'));t('crc',()=>z.crc32('abc',z.crc32('x')));t('crc',()=>z.crc32(new ArrayBuffer(3)));
t('create',()=>z.createGzip({level:10})); t('create',()=>z.createGunzip({chunkSize:1}));
z.gunzip(Buffer.from('hello'),(e,r)=>console.log('cb',e.message,e.code,e.errno));
z.gzip('abc',{maxOutputLength:5},(e,r)=>console.log('cb',e&&e.message,e&&e.code));
z.gunzip(g.subarray(0,15),(e,r)=>setTimeout(()=>console.log('cb2',e&&e.message,e&&e.code),10));
