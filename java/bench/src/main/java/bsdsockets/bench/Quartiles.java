package bsdsockets.bench;

import java.util.Arrays;

/** The middle of some values, and the middles of their two halves. */
public record Quartiles(double lower, double median, double upper) {
    /** Of at least one value, in any order. */
    public static Quartiles of(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Quartiles(at(sorted, 0.25), at(sorted, 0.5), at(sorted, 0.75));
    }

    /** Of the same values, each divided by so much. */
    public Quartiles over(double divisor) {
        return new Quartiles(lower / divisor, median / divisor, upper / divisor);
    }

    /** The value at a share of the way from the least to the greatest; between two of them in proportion. */
    private static double at(double[] sorted, double share) {
        double index = share * (sorted.length - 1);
        int below = (int) Math.floor(index);
        int above = (int) Math.ceil(index);
        return sorted[below] + (index - below) * (sorted[above] - sorted[below]);
    }
}
