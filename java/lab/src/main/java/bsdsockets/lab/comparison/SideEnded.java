package bsdsockets.lab.comparison;

/** Ends a side early: with a reason to be reported, never with a stack trace. */
final class SideEnded extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final SideReport.Status status;

    SideEnded(SideReport.Status status, String note) {
        super(note, null, false, false);
        this.status = status;
    }

    static SideEnded failed(String note) {
        return new SideEnded(SideReport.Status.FAILED, note);
    }

    SideReport.Status status() {
        return status;
    }
}
