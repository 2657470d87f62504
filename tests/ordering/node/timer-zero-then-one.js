// The other way round: both are 1 ms, so zero runs first.
setTimeout(() => console.log('zero'), 0);
setTimeout(() => console.log('one'), 1);
setTimeout(() => console.log('none'));
