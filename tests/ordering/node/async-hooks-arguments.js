// Wrong arguments of AsyncLocalStorage and AsyncResource.
const {AsyncResource,AsyncLocalStorage}=require('async_hooks');
const t=(n,f)=>{try{const r=f();console.log(n,typeof r)}catch(e){console.log(n,e.name,e.code,e.message)}};
for (const x of [undefined,null,NaN,-1,1.5,'x',{},()=>{},[],1n,true,Symbol('q')]) { t('ar trigger',()=>new AsyncResource('T',{triggerAsyncId:x})); t('ar opts',()=>new AsyncResource('T',x)); t('ar destroy',()=>new AsyncResource('T',{requireManualDestroy:x}));
t('run',()=>new AsyncResource('T').runInAsyncScope(x)); t('bind',()=>new AsyncResource('T').bind(x)); t('als run',()=>new AsyncLocalStorage().run(1,x)); t('als exit',()=>new AsyncLocalStorage().exit(x)); t('snap',()=>AsyncLocalStorage.snapshot()(x)); t('new als',()=>new AsyncLocalStorage(x)); t('sbind',()=>AsyncResource.bind(()=>{},x)); t('empty',()=>new AsyncResource('')) ; t('getStore',()=>AsyncLocalStorage.prototype.getStore.call(x));}
const a=new AsyncResource('q'); a.emitDestroy(); t('d2',()=>a.emitDestroy());
