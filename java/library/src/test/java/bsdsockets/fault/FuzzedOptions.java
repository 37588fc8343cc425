package bsdsockets.fault;

import bsdsockets.posix.Cmsg;
import bsdsockets.posix.Constants;
import bsdsockets.posix.ErrnoException;
import bsdsockets.posix.Posix;
import bsdsockets.posix.SockOpt;
import bsdsockets.posix.SockOpts;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Typed options and control messages: of bytes of chance, and as the kernel gives them. */
final class FuzzedOptions {
    private static final List<SockOpt<?>> ALL = SockOpts.all();

    /** What may be set on any socket, without leading anything elsewhere or making a close wait. */
    private static final List<SockOpt<?>> SETTABLE = List.of(
            SockOpts.TCP_NODELAY,
            SockOpts.TCP_CORK,
            SockOpts.TCP_QUICKACK,
            SockOpts.TCP_USER_TIMEOUT,
            SockOpts.TCP_NOTSENT_LOWAT,
            SockOpts.SO_KEEPALIVE,
            SockOpts.SO_PRIORITY,
            SockOpts.SO_RCVLOWAT,
            SockOpts.SO_OOBINLINE,
            SockOpts.SO_PASSCRED,
            SockOpts.SO_TIMESTAMP,
            SockOpts.SO_TIMESTAMPNS,
            SockOpts.SO_RXQ_OVFL,
            SockOpts.IP_PKTINFO,
            SockOpts.IP_RECVTTL,
            SockOpts.IP_RECVTOS,
            SockOpts.UDP_GRO);

    /** The kernel takes a struct of it, and gives an address. */
    private static final SockOpt<?> TWO_FORMS = SockOpts.IP_MULTICAST_IF;

    private final Fuzzer fuzzer;

    FuzzedOptions(Fuzzer fuzzer) {
        this.fuzzer = fuzzer;
    }

    void get() throws ErrnoException {
        SockOpt<?> option = ALL.get(fuzzer.random().nextInt(ALL.size()));
        Object value = Posix.getsockopt(fuzzer.fd(), option);
        if (!option.type().isInstance(value)) {
            throw new AssertionError(option + " is " + value);
        }
    }

    void set() throws ErrnoException {
        set(SETTABLE.get(fuzzer.random().nextInt(SETTABLE.size())));
    }

    private <T> void set(SockOpt<T> option) throws ErrnoException {
        Posix.setsockopt(fuzzer.fd(), option, option.ofBytes(bytes(8)));
    }

    /** What bytes of any length stand for, and back. */
    void forms() {
        Random random = fuzzer.random();
        if (random.nextBoolean()) {
            there(ALL.get(random.nextInt(ALL.size())));
            return;
        }
        byte[] data = bytes(80);
        int[] levels = {Constants.SOL_SOCKET, Constants.IPPROTO_IP, Constants.IPPROTO_IPV6, Constants.SOL_UDP};
        Cmsg message = Cmsg.of(levels[random.nextInt(levels.length)], random.nextInt(110), data);
        if (!Arrays.equals(message.data(), data) || message.toString().isEmpty()) {
            throw new AssertionError("no round trip: " + message);
        }
    }

    private <T> void there(SockOpt<T> option) {
        T value = option.ofBytes(bytes(300));
        if (option.writable() && option.readable() && option != TWO_FORMS) {
            T again = option.ofBytes(option.toBytes(value));
            if (!String.valueOf(again).equals(String.valueOf(value))
                    && !option.type().isArray()) {
                throw new AssertionError(option + ": no round trip of " + value + ": " + again);
            }
        }
    }

    private byte[] bytes(int most) {
        byte[] bytes = new byte[fuzzer.random().nextInt(most + 1)];
        fuzzer.random().nextBytes(bytes);
        return bytes;
    }
}
