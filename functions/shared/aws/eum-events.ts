// How a text is known again in the events of End User Messaging, apart from the client so that who reads events does not load it.

/** Under this name the events of a text carry the key of its letter. */
export const LETTER_CONTEXT = 'letter';
