// Shows: addresses need no lookup: the promise is settled at once, the callback is a next tick.
const dns=require('dns'), util=require('util');
const log=(...a)=>console.log(...a);
process.nextTick(()=>log('tick1'));
dns.promises.lookup('127.0.0.1').then((v)=>log('promise', v));
dns.lookup('127.0.0.1',(e,a,f)=>log('callback', e,a,f));
dns.lookup('::1',{all:true},(e,a)=>log('callback all', e,a));
dns.promises.lookup('::1',{all:true}).then((v)=>log('promise all', v));
util.promisify(dns.lookup)('127.0.0.1').then((v)=>log('promisified', v));
process.nextTick(()=>log('tick2'));
for (const a of [[1],['localhost',3],['localhost','x']]) for (const f of [dns.lookup, dns.promises.lookup]) try { const p=f(...a, ...(f === dns.lookup ? [() => {}] : [])); log('no throw') } catch (e) { log(e.code, e.message) }
