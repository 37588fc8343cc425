package bsdsockets.lab.change;

/** A file that is no report of a comparison; the message names it and says what is wrong. */
public final class NoReportException extends Exception {
    private static final long serialVersionUID = 1;

    NoReportException(String message) {
        super(message);
    }
}
