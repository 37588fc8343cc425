package bsdsockets.lab.comparison;

/**
 * One thing that a side was seen to do.
 *
 * @param value the value; for a failure its errno symbol, on a JDK side followed by " (Class: message)"
 */
public record Outcome(String name, String value) {
    /** What is compared: the value without what is said of it, in one spelling. */
    String compared() {
        int remark = value.indexOf(" (");
        return Canonical.value(remark < 0 ? value : value.substring(0, remark));
    }

    @Override
    public String toString() {
        return name + "=" + value;
    }
}
