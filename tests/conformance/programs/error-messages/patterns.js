function t(f){try{console.log(f())}catch(e){console.log(e.name+': '+e.message)}}
let a,o={},q,n=null;
t(()=>{[a]=5});t(()=>{[a]={}});t(()=>{[a]=o});t(()=>{[a]=q});t(()=>{[a]=n});t(()=>{[a]=o.x});t(()=>{[[a]]=[5]});t(()=>{[[a]]=[o]});t(()=>{[{a}]=[n]});t(()=>{let [[z]]=[5]});t(()=>{let [[z]]=[o]});
t(()=>{({a:{b:a}}={})});t(()=>{({}=q)});t(()=>{({...a}=q)});t(()=>{({['a']:a}=q)});t(()=>{({a:o.a}=n)});t(()=>{({a=1}=n)});t(()=>{({a:a=1}=n)});t(()=>{({a:[a]}=n)});t(()=>{({a:{a}}=n)});t(()=>{({0:a}=n)});t(()=>{({'x y':a}=n)});
t(()=>{let {a:[z]}=n});t(()=>{let {a:{z}}=n});t(()=>{(function([z]){})(o)});t(()=>{(function([z]){})(5)});t(()=>{(function({z:[y]}){})({z:5})});t(()=>{for(const [k] of [5]);});t(()=>{for(const [k] of [o]);});t(()=>{for(const {k} of [q]);});t(()=>{for([a] of [5]);});t(()=>{for({a} of [n]);});t(()=>{for(o.z of 5);});
 t(()=>{const {z:{y}}={z:null}}); t(()=>{const {z:{y:{x}}}={z:{}}});t(()=>{const {data:{user:{name}}}={data:{}}});
