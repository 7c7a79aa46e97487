### citizen
