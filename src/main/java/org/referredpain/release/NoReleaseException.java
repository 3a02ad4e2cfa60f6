package org.referredpain.release;

/** Nothing can be answered yet: no release has been loaded since this process started. */
public class NoReleaseException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** How long a client should wait before it asks again, in seconds: a few looks at the database. */
    public static final int RETRY_AFTER_SECONDS = 5;

    NoReleaseException() {
        super("no release has been loaded yet");
    }
}
