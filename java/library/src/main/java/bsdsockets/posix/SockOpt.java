package bsdsockets.posix;

import java.net.SocketOption;
import java.util.Objects;

/**
 * An option of a socket with the type of its value: what {@link Posix#getsockopt(int, SockOpt)} and
 * {@link Posix#setsockopt(int, SockOpt, Object)} take. {@link SockOpts} has those that the C headers name; one of one's own
 * comes from {@link #ofInt}, {@link #ofBoolean}, {@link #ofLong}, {@link #ofText} and {@link #ofBytes}.
 *
 * <p>Some options go one way only. {@link #readable} and {@link #writable} say so. Where the value is an int, the kernel is
 * asked all the same and its errno comes back; where it is a struct that has no bytes that way, it is an
 * {@link UnsupportedOperationException} before the call.
 *
 * <p>This is a {@link SocketOption}, the one interface of the JDK's sockets that the mirror implements, so that a
 * {@code java.net.Socket} over native calls can take it in {@code setOption}.
 */
public final class SockOpt<T> implements SocketOption<T> {
    private final String name;
    private final int level;
    private final int optname;
    private final OptionValue<T> value;

    SockOpt(String name, int level, int optname, OptionValue<T> value) {
        this.name = Objects.requireNonNull(name);
        this.level = level;
        this.optname = optname;
        this.value = value;
    }

    /** An option that is an int. */
    public static SockOpt<Integer> ofInt(String name, int level, int optname) {
        return new SockOpt<>(name, level, optname, OptionValue.NUMBER);
    }

    /** An option that is an int, 0 for no. */
    public static SockOpt<Boolean> ofBoolean(String name, int level, int optname) {
        return new SockOpt<>(name, level, optname, OptionValue.FLAG);
    }

    /** An option of eight bytes. */
    public static SockOpt<Long> ofLong(String name, int level, int optname) {
        return new SockOpt<>(name, level, optname, OptionValue.LONG);
    }

    /** An option that is text. */
    public static SockOpt<String> ofText(String name, int level, int optname) {
        return new SockOpt<>(name, level, optname, OptionValue.TEXT);
    }

    /**
     * An option of any bytes.
     *
     * @param most the most that it is read as, in bytes
     * @throws IndexOutOfBoundsException for a negative number
     */
    public static SockOpt<byte[]> ofBytes(String name, int level, int optname, int most) {
        return new SockOpt<>(name, level, optname, OptionValue.bytes(most));
    }

    /** C's name, as in "TCP_USER_TIMEOUT". */
    @Override
    public String name() {
        return name;
    }

    /** The class of the value. */
    @Override
    public Class<T> type() {
        return value.type();
    }

    /** The level, as in {@link Constants#IPPROTO_TCP}. */
    public int level() {
        return level;
    }

    /** The option's number at its level; -1 where the C headers have no such name, which the kernel then refuses. */
    public int optname() {
        return optname;
    }

    /** The bytes that a read gives room for. */
    public int size() {
        return value.size();
    }

    /** Whether the kernel gives it. */
    public boolean readable() {
        return value.readable();
    }

    /** Whether the kernel takes it. */
    public boolean writable() {
        return value.writable();
    }

    /**
     * The value as C lays it out.
     *
     * @throws UnsupportedOperationException for an option whose struct is only read, and for {@link SockFprog}, which holds
     *     an address
     */
    public byte[] toBytes(T value) {
        Objects.requireNonNull(value, name);
        return this.value.toBytes(name, value);
    }

    /**
     * The value in the bytes that the kernel wrote; those that an older kernel did not write count as zero.
     *
     * @throws UnsupportedOperationException for an option whose struct is only written, and for {@link SockFprog}
     */
    public T ofBytes(byte[] struct) {
        return value.ofBytes(name, struct);
    }

    /** Before a call whose answer would have no form. */
    void requireReadForm() {
        value.requireReadForm(name);
    }

    SockOpt<T> readOnly() {
        return new SockOpt<>(name, level, optname, value.oneWay(true, false));
    }

    SockOpt<T> writeOnly() {
        return new SockOpt<>(name, level, optname, value.oneWay(false, true));
    }

    /** The name. */
    @Override
    public String toString() {
        return name;
    }
}
