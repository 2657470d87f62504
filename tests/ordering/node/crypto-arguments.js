// Wrong arguments of crypto: what its functions throw.
const c = require('crypto');
const t=(n,f)=>{try{const r=f();console.log(n,r)}catch(e){console.log(n,e.name,e.code,e.message,Object.keys(e))}};
t('hmac',()=>c.createHmac('x','k'));t('pb',()=>c.pbkdf2Sync('a','b',1,4,'x'));t('hk',()=>c.hkdfSync('x','a','b','c',4));t('hash',()=>c.hash('x','a'));t('h',()=>c.createHash('x'));
t('hk2',()=>c.hkdfSync('sha1','a','b','c',20*256));t('hk3',()=>c.hkdfSync('sha1','','','',20));t('hk3',()=>c.hkdfSync('sha1','','','',0));
t('dig',()=>c.createHash('sha1').update('a').digest('nope'));
t('dig',()=>c.createHash('sha1').update('a').digest('nope'));
t('dig',()=>c.createHash('sha1').update('abc','hex'));
t('dig',()=>c.createHash('sha1').update('abc','nope').digest('hex'));
t('dig',()=>c.createHash('sha1').update(new ArrayBuffer(3)).digest('hex'));
t('x',()=>{const h=c.createHash('sha1').update('a');h.digest();h.copy()});
t('x',()=>{const h=c.createHash('sha1').update('a');h.digest();return h.digest()});
t('x',()=>{const h=c.createHmac('sha1','k').update('a');h.digest();return [h.digest(),h.digest('hex')]});
t('x',()=>c.createHash('sha256',{outputLength:5}).update('a').digest('hex'));
t('x',()=>c.createHash('sha256',{outputLength:32}).update('a').digest('hex'));
t('x',()=>c.createHash('sha256',{outputLength:'x'}).update('a').digest('hex'));
t('x',()=>c.createHmac('sha256','k',{encoding:5}));
t('x',()=>c.hash('sha1','a','nope'));t('x',()=>c.hash('sha1','a','buffer'));t('x',()=>c.hash('sha1',5));t('x',()=>c.hash('sha1','a',5));
t('x',()=>c.createHash('SHA256').update('a').digest('HEX'));
t('x',()=>c.createHash('sha256').update('a').digest(5));
t('x',()=>c.getRandomValues(new Float32Array(3)));t('x',()=>c.getRandomValues('x'));t('x',()=>c.getRandomValues(new Uint8Array(70000)));
t('x',()=>c.randomUUID('x'));t('x',()=>c.randomUUID({disableEntropyCache:5}));t('x',()=>c.randomUUID(null));
t('x',()=>c.randomFillSync(new Uint16Array(4),1,2).length);
t('x',()=>c.randomFillSync(new Uint16Array(4),1,4).length);
t('x',()=>c.randomInt(2**48));t('x',()=>c.randomInt(-1,2**48));t('x',()=>c.randomInt(2**48-1)>=0);
t('x',()=>c.randomInt(5,1));t('x',()=>c.randomInt(1,5,'x'));
for (const h of [null,undefined,5,'x']) t('hm', ()=>c.createHmac(h,'k'));
t('x',()=>c.hkdfSync('sha1','a','b',Buffer.alloc(1025),4));

for (const o of [{N:3},{N:0},{N:1},{r:0},{p:0},{N:2**15},{r:8,p:1,maxmem:100},{maxmem:-1},{maxmem:'x'},{cost:2,N:2},{N:2,cost:4},{N:2,blockSize:1,r:1},{parallelization:1,p:1},{maxmem:0},{N:2,r:2**30,p:1},{N:1024,r:1,p:1,maxmem:130000},{N:1024,r:1,p:1,maxmem:132000},{N:1024,r:1,p:1,maxmem:131328},{N:1024,r:1,p:1,maxmem:131327},{N:1024,r:1,p:1,maxmem:131456},{N:1024,r:1,p:1,maxmem:131455},{N:undefined},{N:null}, null, 5,'x', ()=>{}]) {t(JSON.stringify(o),()=>c.scryptSync('a','b',4,o).length);}
for (const x of [NaN, -1, 2 ** 53, 'x', null, {}]) {
  t('fill', () => c.randomFillSync(x)); t('fill at', () => c.randomFillSync(Buffer.alloc(4), x));
  t('random', () => c.randomBytes(x)); t('int', () => c.randomInt(x)); t('equal', () => c.timingSafeEqual(x, Buffer.from('a')));
  t('password', () => c.pbkdf2Sync(typeof x === 'string' ? 5 : x, 'b', 1, 4, 'sha1')); t('rounds', () => c.pbkdf2Sync('a', 'b', x, 4, 'sha1'));
  t('length', () => c.pbkdf2Sync('a', 'b', 1, x, 'sha1')); t('digest', () => c.pbkdf2Sync('a', 'b', 1, 4, x)); t('callback', () => c.pbkdf2('a', 'b', 1, 4, 'sha1', x));
  t('hash', () => c.createHash(x)); t('key', () => c.createHmac('sha1', typeof x === 'string' ? 5 : x)); t('update', () => c.createHash('sha1').update(typeof x === 'string' ? 5 : x));
}
