import { relaySignIn } from "../adapters/auth/relay.ts";

// A browser opens the second window only from a click of its own.
document.querySelector("#continue")?.addEventListener("click", relaySignIn, { once: true });
