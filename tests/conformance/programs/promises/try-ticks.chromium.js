// Promise.try answers a promise of its own constructor as it is: no tick is spent on following it.
const p=Promise.resolve(1); console.log(Promise.try(()=>p)===p);
const ord=[]; const t=(n,q)=>q.then(()=>ord.push(n));
for (let i=0,q=Promise.resolve();i<6;i++) q=q.then(()=>ord.push(i));
t('try',Promise.try(()=>p)); t('new',new Promise(r=>r(p))); t('with',(()=>{const w=Promise.withResolvers();w.resolve(p);return w.promise})()); t('async',(async()=>p)()); t('then', Promise.resolve().then(()=>p));
class S extends Promise{}; t('S.try',S.try(()=>p)); t('thenable',Promise.try(()=>({then(f){f()}})));
setTimeout(()=>console.log(ord.join()),20);
