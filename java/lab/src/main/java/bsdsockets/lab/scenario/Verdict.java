package bsdsockets.lab.scenario;

/** What the comparison of a scenario's sides comes to. */
public enum Verdict {
    /** Every JDK side that has a way does as the native one. */
    SAME("same"),
    /** A JDK side does otherwise. */
    DIFFERS("differs"),
    /** No JDK side has a way. */
    NO_EQUIVALENT("no-equivalent"),
    /** This machine lacks what it needs. */
    SKIPPED("skipped"),
    /** It could not tell, hung or crashed. */
    FAILED("failed"),
    /** Only one of the sides was asked for. */
    NOT_COMPARED("not-compared");

    private final String text;

    Verdict(String text) {
        this.text = text;
    }

    /** As reports have it, for example "no-equivalent". */
    public String text() {
        return text;
    }
}
