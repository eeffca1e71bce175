import { handBackSignIn } from "../adapters/auth/redirect.ts";

await handBackSignIn();
