package bsdsockets.posix;

/** Options of AF_VSOCK, vsock(7), by C's names. */
public interface VsockOpts {
    /** Bytes of the buffer of a stream. */
    SockOpt<Long> SO_VM_SOCKETS_BUFFER_SIZE = OptionLevel.VSOCK.longNumber("SO_VM_SOCKETS_BUFFER_SIZE");

    /** The least of them. */
    SockOpt<Long> SO_VM_SOCKETS_BUFFER_MIN_SIZE = OptionLevel.VSOCK.longNumber("SO_VM_SOCKETS_BUFFER_MIN_SIZE");

    /** The most of them. */
    SockOpt<Long> SO_VM_SOCKETS_BUFFER_MAX_SIZE = OptionLevel.VSOCK.longNumber("SO_VM_SOCKETS_BUFFER_MAX_SIZE");

    /** The number of the peer's machine, of VMware's. */
    SockOpt<Integer> SO_VM_SOCKETS_PEER_HOST_VM_ID =
            OptionLevel.VSOCK.number("SO_VM_SOCKETS_PEER_HOST_VM_ID").readOnly();

    /** Whether the peer is trusted, of VMware's. */
    SockOpt<Boolean> SO_VM_SOCKETS_TRUSTED =
            OptionLevel.VSOCK.flag("SO_VM_SOCKETS_TRUSTED").readOnly();

    /** How long connect waits. */
    SockOpt<Timeval> SO_VM_SOCKETS_CONNECT_TIMEOUT = OptionLevel.VSOCK.time("SO_VM_SOCKETS_CONNECT_TIMEOUT");

    /** In the headers only, of VMware's. */
    SockOpt<Boolean> SO_VM_SOCKETS_NONBLOCK_TXRX = OptionLevel.VSOCK.flag("SO_VM_SOCKETS_NONBLOCK_TXRX");
}
