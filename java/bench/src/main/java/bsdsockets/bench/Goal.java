package bsdsockets.bench;

/** What a figure is to be. Every value is at most infinite: that is no goal. */
record Goal(double bound, boolean atMost) {
    /** For a figure that is told and not judged. */
    static final Goal NONE = atMost(Double.POSITIVE_INFINITY);

    static Goal atMost(double bound) {
        return new Goal(bound, true);
    }

    static Goal atLeast(double bound) {
        return new Goal(bound, false);
    }

    boolean isNone() {
        return equals(NONE);
    }

    boolean isMetBy(double value) {
        return atMost ? value <= bound : value >= bound;
    }

    @Override
    public String toString() {
        if (isNone()) {
            return "none";
        }
        return (atMost ? "at most " : "at least ") + bound;
    }
}
