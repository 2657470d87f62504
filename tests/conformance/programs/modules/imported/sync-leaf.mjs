console.log('sync leaf');
