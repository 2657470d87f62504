// AbortSignal.timeout does not keep the process alive, but fires while it lives
const signal = AbortSignal.timeout(5);
signal.addEventListener('abort', () => console.log(signal.reason.name, signal.reason.message));
AbortSignal.timeout(100000);
setTimeout(() => console.log('end', signal.aborted), 30);
