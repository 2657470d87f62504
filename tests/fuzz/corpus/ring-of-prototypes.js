const p = new Proxy({}, {});
Object.setPrototypeOf(p, new Proxy(p, {}));
Object.prototype.__lookupSetter__.call(p, "x");
