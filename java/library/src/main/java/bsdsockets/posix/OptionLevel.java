package bsdsockets.posix;

/** A level of options, and its options by C's names. */
record OptionLevel(int level) {
    static final OptionLevel SOCKET = new OptionLevel(Constants.SOL_SOCKET);
    static final OptionLevel IP = new OptionLevel(Constants.IPPROTO_IP);
    static final OptionLevel IPV6 = new OptionLevel(Constants.IPPROTO_IPV6);
    static final OptionLevel TCP = new OptionLevel(Constants.IPPROTO_TCP);
    static final OptionLevel UDP = new OptionLevel(Constants.IPPROTO_UDP);
    static final OptionLevel RAW = new OptionLevel(Constants.SOL_RAW);
    static final OptionLevel ICMPV6 = new OptionLevel(Constants.SOL_ICMPV6);
    static final OptionLevel PACKET = new OptionLevel(Constants.SOL_PACKET);
    static final OptionLevel NETLINK = new OptionLevel(Constants.SOL_NETLINK);
    static final OptionLevel VSOCK = new OptionLevel(Constants.AF_VSOCK);

    SockOpt<Boolean> flag(String name) {
        return of(name, OptionValue.FLAG);
    }

    SockOpt<Integer> number(String name) {
        return of(name, OptionValue.NUMBER);
    }

    SockOpt<Long> longNumber(String name) {
        return of(name, OptionValue.LONG);
    }

    SockOpt<String> text(String name) {
        return of(name, OptionValue.TEXT);
    }

    SockOpt<byte[]> bytes(String name, int most) {
        return of(name, OptionValue.bytes(most));
    }

    SockOpt<Timeval> time(String name) {
        return of(name, OptionValue.struct(Timeval.class, Timeval.SIZE, Timeval::toBytes, Timeval::ofBytes));
    }

    SockOpt<SockFprog> program(String name) {
        return of(name, OptionValue.struct(SockFprog.class, 0, null, null));
    }

    <T> SockOpt<T> of(String name, OptionValue<T> value) {
        return new SockOpt<>(name, level, Constants.numberOf(name), value);
    }
}
