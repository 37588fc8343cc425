package bsdsockets.posix;

import bsdsockets.internal.Native;
import bsdsockets.internal.NativeLibrary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the library says of the C headers: names in groups, in an order in which the canonical name comes first. */
final class ConstantTable {
    private static final int ABSENT = -1;

    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final Map<String, Map<Integer, String>> groups = new HashMap<>();

    private ConstantTable() {}

    static ConstantTable load() {
        ConstantTable table = new ConstantTable();
        String[] entries = entries();
        int[] values = Native.constantValues();
        for (int i = 0; i < entries.length; i++) {
            int space = entries[i].indexOf(' ');
            table.add(entries[i].substring(0, space), entries[i].substring(space + 1), values[i]);
        }
        return table;
    }

    /** The JVM would tell the second user of the library only that its class could not be initialised. */
    private static String[] entries() {
        try {
            return Native.constantNames();
        } catch (NoClassDefFoundError e) {
            throw NativeLibrary.firstFailure(e);
        }
    }

    private void add(String group, String name, int value) {
        numbers.put(name, value);
        groups.computeIfAbsent(group, g -> new HashMap<>()).putIfAbsent(value, name);
    }

    String nameOf(String prefix, int value) {
        Map<Integer, String> group = groups.get(prefix);
        if (group != null) {
            return group.getOrDefault(value, Integer.toString(value));
        }
        for (Map.Entry<String, Integer> entry : numbers.entrySet()) {
            if (entry.getValue() == value && entry.getKey().startsWith(prefix)) {
                return entry.getKey();
            }
        }
        return Integer.toString(value);
    }

    int valueOf(String name) {
        Integer value = numbers.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no constant of the C headers: " + name);
        }
        return value;
    }

    /** The number, or -1 where the headers have no such name. */
    int numberOf(String name) {
        return numbers.getOrDefault(name, ABSENT);
    }

    /** The numbers of a group. */
    Set<Integer> numbers(String group) {
        return Set.copyOf(groups.getOrDefault(group, Map.of()).keySet());
    }

    /** All names, for the test that holds them against the fields. */
    List<String> names() {
        return new ArrayList<>(numbers.keySet());
    }
}
