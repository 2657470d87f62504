// Further arguments of setTimeout are handed to the callback.
setTimeout((...args) => console.log(args.length, args.join()), 0, 'a', 2, true);
setTimeout(function () { console.log(arguments.length); }, 0);
setTimeout(console.log, 5, 'console.log as callback', 1);
