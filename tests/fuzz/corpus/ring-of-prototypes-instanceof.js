const p = new Proxy({}, {});
Object.setPrototypeOf(p, new Proxy(p, {}));
p instanceof Array;
