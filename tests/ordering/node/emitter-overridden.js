// What a subclass of EventEmitter overrides is what the others call.
const EE=require('events');
class A extends EE{ on(n,f){console.log('on',n,f.name,typeof f.listener); return super.on(n,f)} prependListener(n,f){console.log('pl',n); return super.prependListener(n,f)} removeListener(n,f){console.log('rl',n,f.name); return super.removeListener(n,f)} off(n,f){console.log('off',n);return super.off(n,f)} addListener(n,f){console.log('add',n);return super.addListener(n,f)} emit(n,...a){console.log('emit',n);return super.emit(n,...a)}}
const a=new A(); function f(){console.log('f')}; function g(){console.log('g')}
a.once('x',f); a.prependOnceListener('x',g); a.addListener('x',()=>console.log('h'));
a.emit('x'); a.on('y',f); a.on('y',g); a.removeAllListeners('y'); a.on('removeListener',n=>console.log('removed',n)); a.on('z',f); a.once('z',g); a.removeAllListeners('z'); a.removeAllListeners();
console.log(a.eventNames());
EE.once(a,'q').then(v=>console.log(v)); a.emit('q',1,2);
try{ a.once('x',3)}catch(e){console.log(e.message)}
a.on=undefined; try{ a.once('x',f)}catch(e){console.log(e.message)}
a.on=()=>5; console.log(a.once('x',f)===a);
a.on('newListener',()=>{});
console.log(EE.prototype.on===EE.prototype.addListener, EE.prototype.off===EE.prototype.removeListener);
