package bsdsockets.bench;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an operation costs on each side: {@code C}, {@code native}, {@code java.net}, {@code nio}, in that order, those that
 * have it.
 *
 * @param operation as {@link SideBySide#operations} names it
 * @param title what is done, in a few words
 * @param nanos nanoseconds of processor time for one operation
 * @param overC that time over C's, round by round
 */
public record Cost(String operation, String title, Map<String, Quartiles> nanos, Map<String, Quartiles> overC) {
    public Cost {
        nanos = Collections.unmodifiableMap(new LinkedHashMap<>(nanos));
        overC = Collections.unmodifiableMap(new LinkedHashMap<>(overC));
    }
}
