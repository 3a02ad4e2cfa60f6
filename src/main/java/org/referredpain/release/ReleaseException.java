package org.referredpain.release;

/** What was asked of the releases cannot be done; the message says why, to the operator. */
final class ReleaseException extends RuntimeException {

    private static final long serialVersionUID = 1;

    ReleaseException(String message) {
        super(message);
    }
}
