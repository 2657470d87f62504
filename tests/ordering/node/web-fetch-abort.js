// Aborting a fetch before and after it began.
const before = new AbortController(); before.abort();
fetch("data:,x", { signal: before.signal }).catch((error) => console.log("before", error.name, error.code));
const after = new AbortController();
fetch("data:,x", { signal: after.signal }).then(() => console.log("never"), (error) => console.log("after", error.name));
after.abort();
const own = new AbortController();
fetch("data:,x", { signal: own.signal }).catch((error) => console.log("own", error));
own.abort("why");
console.log("sync", before.signal.aborted);
setTimeout(() => { const signal = AbortSignal.timeout(20); signal.onabort = () => console.log("timeout", signal.reason.name); }, 10);
const any = AbortSignal.any([own.signal, new AbortController().signal]); console.log(any.aborted, any.reason);
try { any.throwIfAborted(); } catch (error) { console.log(error); }
setTimeout(() => {}, 300);
