package bsdsockets.lab.command;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Finds the names that a mistyped one may have meant. */
final class NearNames {
    private static final int MOST = 3;

    private NearNames() {}

    /** The nearest, the best first; none that needs more than a third of its letters changed. */
    static List<String> of(String typed, List<String> names) {
        return names.stream()
                .filter(name -> distance(typed, name) <= Math.max(typed.length(), 3) / 3 || holdsWord(name, typed))
                .sorted(Comparator.comparingInt(name -> distance(typed, name)))
                .limit(MOST)
                .toList();
    }

    private static boolean holdsWord(String name, String typed) {
        return typed.length() >= 3 && name.contains(typed);
    }

    /** Levenshtein's distance: how many letters to insert, delete or replace. */
    private static int distance(String a, String b) {
        int[] previous = IntStream.rangeClosed(0, b.length()).toArray();
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
