import { createFailure } from "./http.ts";

// One function per error of the wire. Codes and texts are Microsoft's where they are documented or
// were seen; where they are the sandbox's own, the text says "sandbox".

const graphError = (status: number, code: string, message: string, headers: Readonly<Record<string, string>> = {}): Error =>
  createFailure({ status, headers, body: { error: { code, message } } });

// Tokens and scopes

export const tokenMissing = (): Error => graphError(401, "InvalidAuthenticationToken", "Access token is empty.", challenge);

export const tokenUnknown = (): Error => graphError(401, "InvalidAuthenticationToken", "IDX14100: JWT is not well formed, there are no dots (.).", challenge);

export const tokenExpired = (): Error => graphError(401, "InvalidAuthenticationToken", "Lifetime validation failed, the token is expired.", challenge);

/** The challenge of a service that evaluates access as it goes; the claims, in base64, ask for a token not older than a moment. */
export const claimsInsufficient = (): Error =>
  graphError(
    401,
    "InvalidAuthenticationToken",
    "Continuous access evaluation resulted in challenge with result: InteractionRequired and code: TokenIssuedBeforeRevocationTimestamp",
    {
      "www-authenticate": `${challenge["www-authenticate"]}, error="insufficient_claims", claims="${btoa('{"access_token":{"nbf":{"essential":true,"value":"1700000000"}}}')}"`,
    },
  );

const challenge = { "www-authenticate": 'Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize"' };

/** Microsoft Entra's answer to a token without the scope. */
export const directoryScopeMissing = (): Error => graphError(403, "Authorization_RequestDenied", "Insufficient privileges to complete the operation.");

/** Teams' answer to a token without the scope. */
export const teamsScopeMissing = (needed: readonly string[], held: readonly string[]): Error =>
  graphError(403, "Forbidden", `Missing scope permissions on the request. API requires one of '${needed.join(", ")}'. Scopes on the request '${held.join(", ")}'`);

/** SharePoint's answer to a token without the scope, and to a person without the right. */
export const accessDenied = (): Error => graphError(403, "accessDenied", "Access denied");

// Requests

export const notImplemented = (what: string): Error => graphError(501, "notImplemented", `${what} is not implemented in the sandbox tenant.`);

export const badRequest = (message: string): Error => graphError(400, "BadRequest", message);

export const bodyNotJson = (): Error => badRequest("Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.");

export const invalidFilter = (): Error => badRequest("Invalid filter clause");

export const optionRepeated = (option: string): Error => badRequest(`Query option '${option}' was specified more than once, but it must be specified at most once.`);

export const optionInvalid = (option: string, value: string): Error => badRequest(`Invalid value '${value}' for ${option} query option found.`);

export const directoryObjectNotFound = (id: string): Error =>
  graphError(404, "Request_ResourceNotFound", `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`);

// Throttling and conflicts

export const tooManyRequests = (retryAfter: number): Error => graphError(429, "TooManyRequests", "Too many requests", { "retry-after": String(retryAfter) });

export const serviceUnavailable = (retryAfter: number): Error =>
  graphError(503, "serviceNotAvailable", "The service is temporarily unavailable.", { "retry-after": String(retryAfter) });

export const eTagMismatch = (): Error => graphError(412, "notAllowed", "ETag does not match current item's value");

export const resourceModified = (): Error => graphError(409, "resourceModified", "The resource has changed since the caller last read it; usually an eTag mismatch");

// Sites, lists, columns, items

export const itemNotFound = (): Error => graphError(404, "itemNotFound", "The specified item was not found.");

export const siteNotFound = (): Error => graphError(404, "itemNotFound", "Requested site could not be found");

export const listNotFound = (): Error => graphError(404, "itemNotFound", "The specified list was not found");

export const invalidRequest = (message: string): Error => graphError(400, "invalidRequest", message);

export const nameTaken = (): Error => graphError(409, "nameAlreadyExists", "The specified name is already in use.");

export const listNameGiven = (): Error => invalidRequest("Cannot define a 'name' for a list as it is assigned by the server. Instead, provide 'displayName'");

export const columnTypeUnknown = (): Error => invalidRequest("Unable to determine type of provided column definition");

export const tooManyIndexes = (): Error => invalidRequest("The maximum number of indexed columns for this list has been reached.");

export const columnNotIndexable = (name: string): Error => invalidRequest(`Field '${name}' is of a type that cannot be indexed.`);

export const uniqueColumnNotIndexed = (name: string): Error => invalidRequest(`Field '${name}' must be indexed to enforce unique values.`);

export const fieldNotIndexed = (name: string): Error =>
  invalidRequest(
    `Field '${name}' cannot be referenced in filter or orderby as it is not indexed. Provide the 'Prefer: HonorNonIndexedQueriesWarningMayFailRandomly' header to allow this, but be warned that such queries may fail on large lists.`,
  );

/** The text is SharePoint's; with which code Graph passes it on is not documented. */
export const overThreshold = (): Error => invalidRequest("The attempted operation is prohibited because it exceeds the list view threshold.");

export const fieldUnknown = (name: string): Error => invalidRequest(`Field '${name}' is not recognized`);

export const fieldReadOnly = (name: string): Error => invalidRequest(`Field '${name}' is read-only`);

export const fieldValueInvalid = (name: string): Error => invalidRequest(`The value given for field '${name}' is not valid.`);

export const fieldTooLong = (name: string, limit: number): Error => invalidRequest(`The value given for field '${name}' is longer than ${limit} characters.`);

/** The status and the text are those that were seen; neither is documented. */
export const uniqueViolated = ({
  status = 400,
  text = "One or more fields with unique constraints already has the provided value.",
}: { readonly status?: number; readonly text?: string } = {}): Error => graphError(status, "invalidRequest", text);

export const deltaTokenGone = (freshStart: string): Error =>
  graphError(410, "resyncChangesApplyDifferences", "The delta token is no longer valid, and the app must reset the sync state.", {
    location: freshStart,
  });

// Channel messages

export const notTeamMember = (): Error => graphError(403, "Forbidden", "The sandbox tenant: the caller is not a member of the team.");

export const teamsThingNotFound = (): Error => graphError(404, "NotFound", "The requested team, channel or message was not found.");

export const messageBodyInvalid = (): Error => badRequest("Invalid request body was sent.");

export const cardNotReadable = (attachmentId: string): Error => badRequest(`Failed to process content in attachment with Id '${attachmentId}'.`);

export const messageTooLarge = (): Error => graphError(413, "RequestEntityTooLarge", "Request Entity too large");

export const cardActionRefused = (action: string): Error =>
  badRequest(`The sandbox tenant refuses '${action}': Microsoft Graph supports only cards whose actions are Action.OpenUrl.`);

export const mentionRefused = (): Error => badRequest("The sandbox tenant refuses a mention in a message that has a card.");

// Mail

/** Exchange's answer to a token without the scope, and to a person to whom the mailbox is not delegated. */
export const mailAccessDenied = (): Error => graphError(403, "ErrorAccessDenied", "Access is denied. Check credentials and try again.");

export const mailboxNotFound = (user: string): Error => graphError(404, "ErrorInvalidUser", `The requested user '${user}' is invalid.`);

// $batch

export const batchTooLong = (): Error => graphError(400, "MaximumValueExceeded", "Number of batch request steps exceeds the maximum value of 20.");

export const batchBodyWithoutType = (id: string): Error => badRequest(`Write request id : ${id} does not contain Content-Type header or body.`);

export const batchPatternUnknown = (): Error =>
  badRequest("The sandbox tenant refuses this use of dependsOn: documented are all requests in parallel, each on the one before it, and all on the same one.");

export const failedDependency = (): Error => graphError(424, "FailedDependency", "A request that this request depends on has failed.");

// SharePoint REST

const sharePointError = (status: number, code: string, value: string): Error => createFailure({ status, body: { "odata.error": { code, message: { lang: "en-US", value } } } });

export const sharePointAccessDenied = (): Error => sharePointError(403, "-2147024891, System.UnauthorizedAccessException", "Access denied.");

export const sharePointNotFound = (what: string): Error => sharePointError(404, "-2147024809, System.ArgumentException", `${what} does not exist.`);

export const sharePointUserNotFound = (logonName: string): Error =>
  sharePointError(404, "-2146232832, Microsoft.SharePoint.SPException", `The specified user ${logonName} could not be found.`);

export const sharePointInvalid = (message: string): Error => sharePointError(400, "-1, Microsoft.SharePoint.Client.InvalidClientQueryException", message);

export const sharePointInherits = (): Error =>
  sharePointError(400, "-2146232832, Microsoft.SharePoint.SPException", "This operation is not allowed on an object that inherits permissions.");

export const sharePointNotImplemented = (what: string): Error => sharePointError(501, "notImplemented", `${what} is not implemented in the sandbox tenant.`);

// The sandbox's own addresses

export const controlRefused = (message: string): Error => graphError(400, "badRequest", message);
