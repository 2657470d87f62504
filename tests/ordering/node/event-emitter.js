// EventEmitter calls its listeners at once, in order; once, off, newListener, error, inheritance.
const E=require('events'); const {EventEmitter}=require('node:events'); console.log(new E());
const e=new E(); try{e.emit('error',new Error('boom'))}catch(x){console.log(x.message,x.code)} try{e.emit('error','str')}catch(x){console.log(x.name,x.message,x.code)} try{e.emit('error')}catch(x){console.log(x.message)}
try{e.on('a',5)}catch(x){console.log(x.message)}
e.on('newListener',(t,f)=>console.log('nl',t)); function f(){console.log('f',this===e,[...arguments])} e.on('a',f);e.once('a',f);e.prependListener('a',()=>console.log('first')); console.log(e.emit('a',1,2),e.emit('a'),e.emit('zz'),e.listenerCount('a'),e.eventNames(),e.listeners('a').length,e.rawListeners('a').length); e.off('a',f); console.log(e.listenerCount('a')); e.removeAllListeners(); console.log(e.eventNames(), e.getMaxListeners());
console.log(E.EventEmitter===E);
class My extends EventEmitter{constructor(){super();this.x=1}} const m=new My(); m.on('go',function(a){console.log(this.x,a)}); m.emit('go',5); console.log(m instanceof EventEmitter, m.listenerCount('go'));
function Old(){E.call(this)} require('events'); Object.setPrototypeOf(Old.prototype,E.prototype); const o=new Old(); o.on('q',()=>console.log('old')); o.emit('q'); 
m.once('p',v=>console.log('p',v)); process.nextTick(()=>m.emit('p',1)); setImmediate(()=>m.emit('p',2)); const [a]=[1]; m.on('s',Symbol); console.log(m.eventNames());
m.on('rm',function g(){m.off('rm',g);console.log('rm1')}); m.on('rm',()=>console.log('rm2')); m.emit('rm'); m.emit('rm');
