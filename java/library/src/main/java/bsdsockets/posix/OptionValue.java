package bsdsockets.posix;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.Function;

/**
 * How an option's value stands in bytes.
 *
 * @param size the most that a read gives
 * @param fixed whether a shorter read is filled with zeros
 * @param write null where the struct is only read
 * @param read null where the struct is only written
 */
record OptionValue<T>(
        Class<T> type,
        int size,
        boolean fixed,
        Function<T, byte[]> write,
        Function<byte[], T> read,
        boolean readable,
        boolean writable) {
    private static final int LONGEST_TEXT = 256;

    static final OptionValue<Integer> NUMBER =
            struct(Integer.class, Integer.BYTES, OptionValue::bytesOf, OptionValue::intOf);

    static final OptionValue<Boolean> FLAG =
            struct(Boolean.class, Integer.BYTES, on -> bytesOf(on ? 1 : 0), bytes -> intOf(bytes) != 0);

    /** An int in network order, as IP_UNICAST_IF has it. */
    static final OptionValue<Integer> NETWORK_NUMBER = struct(
            Integer.class,
            Integer.BYTES,
            number -> bytesOf(NativeOrder.swappedInt(number)),
            bytes -> NativeOrder.swappedInt(intOf(bytes)));

    static final OptionValue<Long> LONG = struct(
            Long.class,
            Long.BYTES,
            number -> NativeOrder.allocate(Long.BYTES).putLong(number).array(),
            bytes -> NativeOrder.wrap(bytes).getLong());

    static final OptionValue<String> TEXT =
            new OptionValue<>(String.class, LONGEST_TEXT, false, Names::required, Names::text, true, true);

    static OptionValue<byte[]> bytes(int most) {
        Objects.checkFromIndexSize(0, most, Integer.MAX_VALUE);
        return new OptionValue<>(byte[].class, most, false, byte[]::clone, byte[]::clone, true, true);
    }

    /** A list of numbers, only read. */
    static OptionValue<int[]> numbers(int most) {
        return new OptionValue<>(int[].class, most * Integer.BYTES, false, null, OptionValue::intsOf, true, false);
    }

    /** A struct of one size, both ways. */
    static <T> OptionValue<T> struct(Class<T> type, int size, Function<T, byte[]> write, Function<byte[], T> read) {
        return new OptionValue<>(type, size, true, write, read, read != null, write != null);
    }

    /** A struct that is only read. */
    static <T> OptionValue<T> read(Class<T> type, int size, Function<byte[], T> read) {
        return struct(type, size, null, read);
    }

    /** As {@link #read}, of a struct that grows with the kernel. */
    static <T> OptionValue<T> readUpTo(Class<T> type, int most, Function<byte[], T> read) {
        return new OptionValue<>(type, most, false, null, read, true, false);
    }

    /** A struct that is only written, of any size. */
    static <T> OptionValue<T> written(Class<T> type, Function<T, byte[]> write) {
        return struct(type, 0, write, null);
    }

    /** The same bytes, where the kernel has one way only. */
    OptionValue<T> oneWay(boolean in, boolean out) {
        return new OptionValue<>(type, size, fixed, write, read, in, out);
    }

    byte[] toBytes(String name, T value) {
        if (write == null) {
            throw new UnsupportedOperationException(name + " has no bytes to be set to: it is read, or a program");
        }
        return write.apply(value);
    }

    void requireReadForm(String name) {
        if (read == null) {
            throw new UnsupportedOperationException(name + " has no bytes to be read as: it is set, or a program");
        }
    }

    T ofBytes(String name, byte[] struct) {
        requireReadForm(name);
        return read.apply(fixed && struct.length < size ? Arrays.copyOf(struct, size) : struct);
    }

    private static byte[] bytesOf(int number) {
        return NativeOrder.allocate(Integer.BYTES).putInt(number).array();
    }

    private static int intOf(byte[] bytes) {
        return NativeOrder.wrap(bytes).getInt();
    }

    private static int[] intsOf(byte[] bytes) {
        int[] numbers = new int[bytes.length / Integer.BYTES];
        NativeOrder.wrap(bytes).asIntBuffer().get(numbers);
        return numbers;
    }
}
