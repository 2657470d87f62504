// AbortController: event, reason, throwIfAborted, any
const controller = new AbortController();
const { signal } = controller;
signal.addEventListener('abort', () => console.log('listener', signal.reason.name, signal.reason.message));
signal.onabort = () => console.log('onabort');
console.log(signal.aborted);
controller.abort();
controller.abort('again');
console.log(signal.aborted, signal.reason.code);
try { signal.throwIfAborted(); } catch (e) { console.log(e.name); }
const any = AbortSignal.any([new AbortController().signal, AbortSignal.abort('r')]);
console.log(any.aborted, any.reason);
const c2 = new AbortController(); c2.abort(new Error('mine')); console.log(c2.signal.reason.message);
