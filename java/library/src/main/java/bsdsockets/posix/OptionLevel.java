package bsdsockets.posix;

import bsdsockets.internal.NativeLibrary;

/**
 * A level of options, by C's name, and its options. Numbers are asked for when an option is made, so that this class is there
 * where the library cannot be loaded, and each class of options tells why it is not.
 */
record OptionLevel(String name) {
    static final OptionLevel SOCKET = new OptionLevel("SOL_SOCKET");
    static final OptionLevel IP = new OptionLevel("IPPROTO_IP");
    static final OptionLevel IPV6 = new OptionLevel("IPPROTO_IPV6");
    static final OptionLevel TCP = new OptionLevel("IPPROTO_TCP");
    static final OptionLevel UDP = new OptionLevel("IPPROTO_UDP");
    static final OptionLevel RAW = new OptionLevel("SOL_RAW");
    static final OptionLevel ICMPV6 = new OptionLevel("SOL_ICMPV6");
    static final OptionLevel PACKET = new OptionLevel("SOL_PACKET");
    static final OptionLevel NETLINK = new OptionLevel("SOL_NETLINK");
    static final OptionLevel VSOCK = new OptionLevel("AF_VSOCK");

    SockOpt<Boolean> flag(String option) {
        return of(option, OptionValue.FLAG);
    }

    SockOpt<Integer> number(String option) {
        return of(option, OptionValue.NUMBER);
    }

    SockOpt<Long> longNumber(String option) {
        return of(option, OptionValue.LONG);
    }

    SockOpt<String> text(String option) {
        return of(option, OptionValue.TEXT);
    }

    SockOpt<byte[]> bytes(String option, int most) {
        return of(option, OptionValue.bytes(most));
    }

    SockOpt<Timeval> time(String option) {
        return of(option, OptionValue.struct(Timeval.class, Timeval.SIZE, Timeval::toBytes, Timeval::ofBytes));
    }

    SockOpt<SockFprog> program(String option) {
        return of(option, OptionValue.struct(SockFprog.class, 0, null, null));
    }

    <T> SockOpt<T> of(String option, OptionValue<T> value) {
        try {
            return new SockOpt<>(option, Constants.numberOf(name), Constants.numberOf(option), value);
        } catch (NoClassDefFoundError e) {
            throw NativeLibrary.firstFailure(e);
        }
    }
}
