package bsdsockets.lab.comparison;

/**
 * One thing that a side was seen to do.
 *
 * @param value the value; for a failure its errno symbol, on a JDK side followed by " (Class: message)"
 */
public record Outcome(String name, String value) {
    /** What is compared: the value without what is said of it, in one spelling. */
    String compared() {
        return Canonical.value(bare());
    }

    /** The value without what is said of it. */
    public String bare() {
        int remark = value.indexOf(" (");
        return remark < 0 ? value : value.substring(0, remark);
    }

    /** What is said of the value: for a failure of the JDK's "Class: message"; "" where nothing is. */
    public String remark() {
        String rest = value.substring(bare().length());
        return rest.isEmpty() ? "" : rest.substring(2, rest.length() - (rest.endsWith(")") ? 1 : 0));
    }

    @Override
    public String toString() {
        return name + "=" + value;
    }
}
