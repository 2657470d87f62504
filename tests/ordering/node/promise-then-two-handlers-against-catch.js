// then(f, g) handles a tick earlier than then(f).catch(g), and g does not see errors of f.
const rejected = Promise.reject('no');
rejected.then(() => {}).catch(() => console.log('then.catch'));
rejected.then(() => {}, () => console.log('then two handlers'));
Promise.resolve().then(() => { throw 'late'; }, () => console.log('never')).catch((e) => console.log('outer', e));
