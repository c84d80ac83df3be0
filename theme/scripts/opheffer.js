// The service worker of a site that keeps nothing (any more): it throws away what an earlier one kept, and itself.
const vanOns = (naam) => naam.startsWith(`${registration.scope} `);

const hefOp = async () => {
  await Promise.all((await caches.keys()).filter(vanOns).map((naam) => caches.delete(naam)));
  await registration.unregister();
};

addEventListener("install", () => skipWaiting());
addEventListener("activate", (gebeurt) => gebeurt.waitUntil(hefOp()));
