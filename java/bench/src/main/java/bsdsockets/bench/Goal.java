package bsdsockets.bench;

/** What a figure is to be. */
record Goal(double bound, boolean atMost) {
    static Goal atMost(double bound) {
        return new Goal(bound, true);
    }

    static Goal atLeast(double bound) {
        return new Goal(bound, false);
    }

    boolean isMetBy(double value) {
        return atMost ? value <= bound : value >= bound;
    }

    @Override
    public String toString() {
        return (atMost ? "at most " : "at least ") + bound;
    }
}
