function t(f){try{console.log(f())}catch(e){console.log(e.name+': '+e.message)}}
class P{constructor(o){return o}}
class A extends P{#m(){} static mk(o){return new A(o)}}
let o={}; A.mk(o); t(()=>A.mk(o));
class B extends P{#x=1; static mk(o){return new B(o)} static s(o){o.#x=1} static g(o){return o.#x} static i(o){return #x in o}}
B.mk(o); t(()=>B.mk(o)); t(()=>B.s({})); t(()=>B.g(1)); t(()=>B.i(1));
class C{#m(){} get #g(){} set #s(v){} static w(o){o.#m=1} static a(o){o.#g=1} static b(o){o.#s} static call(o){o.#m()}
 static #sm(){} static s(o){o.#sm()} static x(o){o.#sm}}
t(()=>C.w(new C));t(()=>C.a(new C));t(()=>C.b(new C));t(()=>C.call({}));t(()=>C.s({}));t(()=>C.x({}));
t(()=>C.a({}));t(()=>C.b({}));t(()=>C.w({}));
class D{static #x=1; static r(o){return o.#x} static w(o){o.#x=1}}
t(()=>D.r({}));t(()=>D.w({}));
t(()=>{class X extends null{};new X});t(()=>{class X extends 1{}});t(()=>{class X extends P{};Object.setPrototypeOf(X,{});new X});
t(()=>{class X extends P{constructor(){}};new X});t(()=>{class X extends Object{constructor(){super();super()}};new X});
t(()=>{class X extends Object{constructor(){return 1}};new X});t(()=>A());t(()=>{(class{})()});
t(()=>{let F=function(){};F.prototype=3;class X extends F{}});
t(()=>{class X { static ['prototype'](){} }});
t(()=>undefined.x);t(()=>{let a;a.b.c});t(()=>{let a={};a.b.c.d()});t(()=>{let a={};a.b.c=1});t(()=>{let a={};a.b()});t(()=>{let a={};a.b[1]()});
t(()=>{let a={b:[]},i=2;a.b[i]()});t(()=>{let a={};a['x y']()});t(()=>{let a={};a[0]()});t(()=>{(function(){})()()});t(()=>{(1,2)()});t(()=>{[1]()});t(()=>{({})()});
t(()=>{`a`()});t(()=>{let f=1;f`x`});t(()=>{new 1});t(()=>{let a={};new a.b});t(()=>{let a={};new a.b(1).c});t(()=>{new (class{}.x)});
t(()=>{let a={};a?.b()});t(()=>{let a={};a.b?.c.d.e()});t(()=>{let a={b:{}};a?.b.c()});t(()=>{let s=Symbol('q');({})[s]()});t(()=>{'abc'.foo()});t(()=>{(5).x()});t(()=>{let a=5;(a+1)()});
t(()=>{this.foo()});t(()=>{super_()});t(()=>{let {a}=undefined});t(()=>{let {a}=null});t(()=>{let x;let {a:{b}}={};});t(()=>{let [a]=1});t(()=>{let [a]=undefined});t(()=>{let [a]={}});t(()=>{(({a})=>1)()});t(()=>{(([a])=>1)()});
t(()=>{for(let a of 5);});t(()=>{let q={};for(let a of q.r);});t(()=>{Math.max(...5)});t(()=>{let q={};Math.max(...q)});t(()=>{Math.max(...undefined)});t(()=>{[...1]});t(()=>{let q;[...q]});t(()=>{new Map([1])});t(()=>{let q={};[...q.r]});
t(()=>{x;let x});t(()=>{const c=1;c=2});t(()=>{c++;const c=1});t(()=>{const c=1;c++});t(()=>{nope});t(()=>{'use strict';nope=1});t(()=>{typeof zz;let zz});
t(()=>{let a={};a.b.c=1});t(()=>{let a;a.x=1});t(()=>{let a;a[0]});t(()=>{let a;a['q']});t(()=>{let a=null;a[{}]});t(()=>{let a=null;a[Symbol('z')]});t(()=>{null[Symbol.iterator]});t(()=>{let k='kk';null[k]=1});
t(()=>{1 in 2});t(()=>{({}) instanceof 5});t(()=>{({}) instanceof ({})});t(()=>{1n+1});t(()=>{+1n});t(()=>{Symbol()+''});t(()=>{`${Symbol()}`});t(()=>{+Symbol()});t(()=>{1n>>>1n});
t(()=>{'use strict';delete Object.freeze({a:1}).a});t(()=>{'use strict';Object.freeze({a:1}).a=2});t(()=>{'use strict';'abc'.length=1});t(()=>{'use strict';'abc'.foo=1});t(()=>{'use strict';(5).foo=1});t(()=>{'use strict';'abc'[0]='q'});t(()=>{'use strict';Object.freeze([1])[0]=2});t(()=>{'use strict';Object.freeze([1]).push(2)});t(()=>{'use strict';({get a(){return 1}}).a=2});t(()=>{'use strict';Object.preventExtensions({}).q=1});
t(()=>{'use strict';undefined=1});t(()=>{'use strict';(function f(){f=1})()});t(()=>{'use strict';(function(){return arguments.callee})()});t(()=>(function(){}).caller);t(()=>{'use strict';return (function(){}).caller});
t(()=>{let a={f:1};a.f()});t(()=>{let a={f:{}};a.f.g.h()});t(()=>{({a:1}).a()});t(()=>{[].a()});t(()=>{(()=>1).a()});t(()=>{(function(){}).a()});t(()=>{new Foo.Bar});t(()=>{(class A{}).a()});t(()=>{/x/.a()});t(()=>{`x`.a()});t(()=>{(await_).a()});
t(()=>{let o={*[Symbol.iterator](){}};let [x]=o;return x});t(()=>{let o={[Symbol.iterator](){return 1}};let [x]=o;return x});t(()=>{let o={[Symbol.iterator](){return {}}};let [x]=o;return x});t(()=>{let o={[Symbol.iterator](){return {next(){return 1}}}};let [x]=o;return x});t(()=>{let o={[Symbol.iterator]:1};let [x]=o;return x});
t(()=>{for (const x of {[Symbol.iterator]:1});});t(()=>{for (const x of {[Symbol.iterator](){return {}}});});
t(()=>{let {...r}=null});t(()=>{let a;({a}=undefined)});t(()=>{let a;({x:a}=null)});t(()=>{let a;[a]=null});t(()=>{let a={};({x:a.b.c}={x:1})});t(()=>{let {}=null});t(()=>{let {['x'+1]:y}=null});t(()=>{let o={};let {a}=o.b});t(()=>{let o={};let {a:{b}}=o});t(()=>{function f({a}){} f()});t(()=>{function f({a:{b}}){} f({})});t(()=>{function f([a]){} f()});t(()=>{function f(a,{b}){} f(1,null)});
t(()=>{let [{a}]=[undefined]});t(()=>{let [[a]]=[undefined]});t(()=>{for(let {a} of [null]);});t(()=>{for(let [a] of [null]);});t(()=>{try{throw null}catch({a}){}});
