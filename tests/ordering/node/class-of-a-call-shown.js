// Classes that extend what a call gives are shown as functions, because Node looks at their texts.
const Mixin = (Base) => class extends Base { mixed() {} };
class Plain {} class Child extends Plain {} class Mixed extends Mixin(Plain) {} class Deep extends Mixin(Mixin(Object)) { static s = 1; }
class /* (comment) */ Commented extends Plain {} class Line // (
extends Plain {}
console.log(Plain, Child, Mixed, Deep, Mixin(Plain), Commented, Line, class extends (Plain) {}, class {}, class { constructor() {} }, [Mixed], { Mixed });
console.log(new Mixed(), new Deep(), class Empty{}, class Tag extends Mixin(Plain) { static [Symbol.toStringTag] = 'T'; });
