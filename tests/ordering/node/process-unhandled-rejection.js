// Listeners for unhandledRejection and rejectionHandled.
process.on('unhandledRejection', (reason, p) => { console.log('unhandled', reason.message); setTimeout(() => p.catch((e) => console.log('late catch', e.message)), 5); });
process.on('rejectionHandled', () => console.log('rejectionHandled'));
Promise.reject(new Error('nobody'));
Promise.resolve().then(() => console.log('micro'));
setImmediate(() => console.log('immediate'));
