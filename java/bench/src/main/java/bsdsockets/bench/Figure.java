package bsdsockets.bench;

import java.util.Locale;

/**
 * A measured figure beside its goal.
 *
 * @param what what it is of, such as "Posix over C through glibc, 200 ns"
 * @param unit what is counted; empty for a ratio
 */
record Figure(String what, String unit, Quartiles measured, Goal goal) {
    boolean isMet() {
        return goal.isMetBy(measured.median());
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%-56s %6.3f%s (quartiles %.3f to %.3f), %s",
                what,
                measured.median(),
                unit.isEmpty() ? "" : " " + unit,
                measured.lower(),
                measured.upper(),
                goal.isNone() ? "no goal" : "goal " + goal + ": " + (isMet() ? "met" : "not met"));
    }
}
