package bsdsockets.bench.jmh;

import bsdsockets.BsdSocket;
import bsdsockets.bench.ChannelPair;
import bsdsockets.bench.Connections;
import bsdsockets.bench.Connections.Ends;
import bsdsockets.bench.FdPair;
import bsdsockets.posix.Constants;
import bsdsockets.posix.Posix;
import bsdsockets.posix.SockOpts;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;

/** getsockopt(2) of SO_RCVBUF and setsockopt(2) of SO_KEEPALIVE. */
public class Options extends PerCall {
    private FdPair fds;
    private Ends<BsdSocket> facade;
    private ChannelPair<SocketChannel> channels;

    @Setup
    public void open() throws IOException {
        fds = FdPair.tcp();
        facade = Connections.facade();
        channels = ChannelPair.tcp();
    }

    @TearDown
    public void close() throws IOException {
        fds.close();
        facade.close();
        channels.close();
    }

    @Benchmark
    public int getPosix() throws IOException {
        return Posix.getsockopt(fds.client(), Constants.SOL_SOCKET, Constants.SO_RCVBUF);
    }

    @Benchmark
    public Integer getTyped() throws IOException {
        return Posix.getsockopt(fds.client(), SockOpts.SO_RCVBUF);
    }

    @Benchmark
    public int getFacade() throws IOException {
        return facade.client().getSockOpt(Constants.SOL_SOCKET, Constants.SO_RCVBUF);
    }

    @Benchmark
    public Integer getNio() throws IOException {
        return channels.client().getOption(StandardSocketOptions.SO_RCVBUF);
    }

    @Benchmark
    public void setPosix() throws IOException {
        Posix.setsockopt(fds.client(), Constants.SOL_SOCKET, Constants.SO_KEEPALIVE, 1);
    }

    @Benchmark
    public void setTyped() throws IOException {
        Posix.setsockopt(fds.client(), SockOpts.SO_KEEPALIVE, true);
    }

    @Benchmark
    public void setFacade() throws IOException {
        facade.client().setSockOpt(Constants.SOL_SOCKET, Constants.SO_KEEPALIVE, 1);
    }

    @Benchmark
    public void setNio() throws IOException {
        channels.client().setOption(StandardSocketOptions.SO_KEEPALIVE, true);
    }
}
