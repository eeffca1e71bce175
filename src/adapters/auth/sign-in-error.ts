import type { ServiceError, SignInCause } from "../../app/ports.ts";
import { partOf, textOrNull } from "../../domain/base/record.ts";

/** Thrown where a host or Entra took longer than it may. */
export const tooLate = Symbol("too late");

/** Thrown where MSAL itself could not be fetched. */
export const notLoaded = Symbol("not loaded");

/** MSAL's errors by their code, which is documented; their text is not. */
export const errorToService = (error: unknown): ServiceError => {
  if (error === tooLate) return { type: "timed-out" };
  if (error === notLoaded) return { type: "unavailable", status: 0 };
  const code = textOrNull(partOf(error, "errorCode")) ?? "unknown";
  if (code === "no_network_connectivity" || code === "network_error") return { type: "offline" };
  const name = partOf(error, "name");
  const cause = name === "InteractionRequiredAuthError" ? null : causeOf(code, name);
  return { type: "sign-in-needed", detail: code, ...(cause && { cause }) };
};

const causes: readonly { readonly cause: SignInCause | null; readonly codes: readonly string[] }[] = [
  {
    cause: null,
    codes: ["interaction_required", "consent_required", "login_required", "no_account_error", "no_account_found", "no_tokens_found", "refresh_token_expired", "bad_token"],
  },
  { cause: "window-blocked", codes: ["popup_window_error", "empty_window_error", "block_nested_popups"] },
  { cause: "window-silent", codes: ["timed_out", "redirect_bridge_empty_response", "hash_empty_error", "interaction_in_progress_cancelled"] },
  { cause: "window-closed", codes: ["user_cancelled", "user_canceled"] },
  { cause: "network", codes: ["post_request_failed", "get_request_failed", "endpoints_resolution_error", "openid_config_error"] },
  { cause: "host-cannot", codes: ["nested_app_auth_unavailable", "unsupported_method"] },
  { cause: "host-busy", codes: ["transient_error", "temporarily_unavailable", "server_error", "service_unavailable"] },
  {
    cause: "organisation",
    codes: ["nested_app_auth_bridge_disabled", "invalid_client", "unauthorized_client", "invalid_request", "invalid_scope", "access_denied", "invalid_resource"],
  },
];

const causeOf = (code: string, name: unknown): SignInCause | null => {
  const found = causes.find(({ codes }) => codes.includes(code));
  if (found) return found.cause;
  // MSAL says so of what a host answered with a code of its own ("NestedAppAuthAdapter.fromBridgeError"), and of what Entra did.
  return name === "ServerError" ? "host-refused" : "unknown";
};
