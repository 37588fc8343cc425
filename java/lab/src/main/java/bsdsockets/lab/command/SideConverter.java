package bsdsockets.lab.command;

import bsdsockets.lab.foreign.Foreign;
import bsdsockets.lab.scenario.Side;
import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A side by its name in the reports, as in "java.net". */
final class SideConverter implements ITypeConverter<Side> {
    /** The names of the sides, for a shell that completes. */
    static final class Candidates implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(Side.values()).map(Side::key).iterator();
        }
    }

    @Override
    public Side convert(String text) {
        Side named = named(text);
        if (!Side.available().contains(named)) {
            throw new TypeConversionException(Foreign.lacking().orElseThrow());
        }
        return named;
    }

    private static Side named(String text) {
        return Arrays.stream(Side.values())
                .filter(side -> side.key().equals(text))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("\"" + text + "\" is no side: there are "
                        + Arrays.stream(Side.values()).map(Side::key).collect(Collectors.joining(", "))));
    }
}
