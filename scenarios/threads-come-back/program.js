// Others work beside the main thread. When they are done, they come back as tasks.
console.log("main thread: asking");

setTimeout(() => console.log("the timer is back"), 40);

fetch("data:text/plain,news").then(async (response) => {
  console.log("the network is back:", await response.text());
});

crypto.subtle.digest("SHA-256", new Uint8Array(1000)).then((hash) => {
  console.log("the crypto thread is back:", hash.byteLength, "bytes");
});

const reader = new FileReader();
reader.onload = () => console.log("the file reader is back:", reader.result);
reader.readAsText(new Blob(["a file"]));

console.log("main thread: free, nothing is back yet");
